-- AlterTable
ALTER TABLE "Department" ADD COLUMN "members" TEXT;

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN "revision" INTEGER;

-- CreateTable
CREATE TABLE "Decision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "planId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "Decision_planId_idx" ON "Decision"("planId");
