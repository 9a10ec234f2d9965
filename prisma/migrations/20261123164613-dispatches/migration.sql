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

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Plan" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "number" TEXT,
    "issuer" TEXT,
    "date" TEXT,
    "year" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "addressees" TEXT NOT NULL,
    "goals" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "sourceName" TEXT NOT NULL,
    "importedAt" DATETIME NOT NULL,
    "importedBy" TEXT,
    "inForceFrom" TEXT,
    "population" INTEGER,
    "revision" INTEGER,
    "awaits" BOOLEAN NOT NULL DEFAULT false
);
INSERT INTO "new_Plan" ("addressees", "date", "goals", "id", "importedAt", "importedBy", "inForceFrom", "issuer", "language", "number", "population", "revision", "sourceName", "status", "text", "title", "year") SELECT "addressees", "date", "goals", "id", "importedAt", "importedBy", "inForceFrom", "issuer", "language", "number", "population", "revision", "sourceName", "status", "text", "title", "year" FROM "Plan";
DROP TABLE "Plan";
ALTER TABLE "new_Plan" RENAME TO "Plan";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Dispatch_planId_idx" ON "Dispatch"("planId");
