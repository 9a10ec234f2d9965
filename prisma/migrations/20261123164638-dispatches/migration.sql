-- AlterTable
ALTER TABLE "Plan" ADD COLUMN "awaits" BOOLEAN;

-- CreateTable
CREATE TABLE "Dispatch" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "planId" TEXT NOT NULL,
    "sendAt" DATETIME NOT NULL,
    "by" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "marks" TEXT NOT NULL,
    "cancelledAt" DATETIME
);

-- CreateIndex
CREATE INDEX "Dispatch_planId_idx" ON "Dispatch"("planId");
