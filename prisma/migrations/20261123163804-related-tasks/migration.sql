-- AlterTable
ALTER TABLE "Finding" ADD COLUMN "tasks" TEXT;

-- AlterTable
ALTER TABLE "Task" ADD COLUMN "related" TEXT;
