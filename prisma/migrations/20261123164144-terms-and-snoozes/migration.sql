-- CreateTable
CREATE TABLE "TaskTerms" (
    "planId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("planId", "taskId")
);

-- CreateTable
CREATE TABLE "Snooze" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "handle" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "Snooze_handle_idx" ON "Snooze"("handle");

-- CreateIndex
CREATE INDEX "OutboxMessage_at_idx" ON "OutboxMessage"("at");
