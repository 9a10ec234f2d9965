-- AlterTable
ALTER TABLE "Update" ADD COLUMN "returnReason" TEXT;
ALTER TABLE "Update" ADD COLUMN "reviewedAt" DATETIME;
ALTER TABLE "Update" ADD COLUMN "reviewedBy" TEXT;

-- CreateTable
CREATE TABLE "Acceptance" (
    "planId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("planId", "taskId", "department")
);

-- CreateTable
CREATE TABLE "Matter" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "planId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "taskId" TEXT,
    "department" TEXT,
    "by" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "text" TEXT NOT NULL,
    "details" TEXT NOT NULL,
    "source" TEXT,
    "outcome" TEXT,
    "answer" TEXT,
    "settledBy" TEXT,
    "settledAt" DATETIME
);

-- CreateTable
CREATE TABLE "Absence" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "handle" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "untilDay" TEXT NOT NULL,
    "deputy" TEXT,
    "by" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "endedAt" DATETIME
);

-- CreateIndex
CREATE INDEX "Matter_planId_kind_idx" ON "Matter"("planId", "kind");

-- CreateIndex
CREATE INDEX "Absence_handle_idx" ON "Absence"("handle");
