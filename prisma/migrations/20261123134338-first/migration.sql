-- CreateTable
CREATE TABLE "Plan" (
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
    "population" INTEGER
);

-- CreateTable
CREATE TABLE "Section" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "ref" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "items" TEXT NOT NULL,

    PRIMARY KEY ("planId", "position"),
    CONSTRAINT "Section_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Department" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT NOT NULL,
    "english" TEXT,
    "collective" BOOLEAN NOT NULL,

    PRIMARY KEY ("planId", "name"),
    CONSTRAINT "Department_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Task" (
    "planId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "ref" TEXT NOT NULL,
    "clause" INTEGER NOT NULL,
    "section" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "due" TEXT,
    "expansions" TEXT,

    PRIMARY KEY ("planId", "id"),
    CONSTRAINT "Task_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Duty" (
    "planId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "department" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    PRIMARY KEY ("planId", "taskId", "position"),
    CONSTRAINT "Duty_planId_taskId_fkey" FOREIGN KEY ("planId", "taskId") REFERENCES "Task" ("planId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Duty_planId_department_fkey" FOREIGN KEY ("planId", "department") REFERENCES "Department" ("planId", "name") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Target" (
    "planId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "op" TEXT NOT NULL,
    "value" REAL NOT NULL,
    "unit" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "quote" TEXT NOT NULL,

    PRIMARY KEY ("planId", "taskId", "position"),
    CONSTRAINT "Target_planId_taskId_fkey" FOREIGN KEY ("planId", "taskId") REFERENCES "Task" ("planId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Leftover" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("planId", "position"),
    CONSTRAINT "Leftover_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Finding" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "task" TEXT,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("planId", "position"),
    CONSTRAINT "Finding_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Person" (
    "handle" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "department" TEXT,
    "role" TEXT NOT NULL,
    "slackUserId" TEXT,
    "email" TEXT,
    "claims" TEXT,
    "reachable" BOOLEAN NOT NULL DEFAULT true
);

-- CreateTable
CREATE TABLE "Update" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "planId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "onBehalf" BOOLEAN NOT NULL DEFAULT false,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL,
    "status" TEXT,
    "note" TEXT,
    "text" TEXT NOT NULL,
    "blocker" TEXT,
    "at" DATETIME NOT NULL,
    "asOf" TEXT NOT NULL,
    "source" TEXT,
    "supersededBy" INTEGER,
    "withdrawnAt" DATETIME
);

-- CreateTable
CREATE TABLE "Measurement" (
    "updateId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "metric" TEXT NOT NULL,
    "value" REAL NOT NULL,
    "unit" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    PRIMARY KEY ("updateId", "position"),
    CONSTRAINT "Measurement_updateId_fkey" FOREIGN KEY ("updateId") REFERENCES "Update" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "InboxMessage" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "receivedAt" DATETIME NOT NULL,
    "handledAt" DATETIME
);

-- CreateTable
CREATE TABLE "Conversation" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "address" TEXT,
    "body" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimedAt" DATETIME,
    "claimedBy" TEXT,
    "sentAs" TEXT,
    "failure" TEXT
);

-- CreateTable
CREATE TABLE "Question" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "planId" TEXT,
    "by" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "why" TEXT NOT NULL,
    "closedAt" DATETIME
);

-- CreateTable
CREATE TABLE "DueThing" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "claimedAt" DATETIME NOT NULL,
    "outcome" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Audit" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "by" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "source" TEXT
);

-- CreateTable
CREATE TABLE "Meta" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "Duty_planId_department_idx" ON "Duty"("planId", "department");

-- CreateIndex
CREATE UNIQUE INDEX "Person_slackUserId_key" ON "Person"("slackUserId");

-- CreateIndex
CREATE INDEX "Update_planId_taskId_idx" ON "Update"("planId", "taskId");

-- CreateIndex
CREATE INDEX "Update_planId_department_at_idx" ON "Update"("planId", "department", "at");

-- CreateIndex
CREATE UNIQUE INDEX "InboxMessage_key_key" ON "InboxMessage"("key");

-- CreateIndex
CREATE INDEX "InboxMessage_platform_handledAt_id_idx" ON "InboxMessage"("platform", "handledAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_key_key" ON "OutboxMessage"("key");

-- CreateIndex
CREATE INDEX "OutboxMessage_platform_status_id_idx" ON "OutboxMessage"("platform", "status", "id");

-- CreateIndex
CREATE INDEX "OutboxMessage_recipient_id_idx" ON "OutboxMessage"("recipient", "id");
