-- AlterTable
ALTER TABLE "Task" ADD COLUMN "additions" TEXT;
