-- AlterTable
ALTER TABLE "Question" ADD COLUMN "answer" TEXT;
ALTER TABLE "Question" ADD COLUMN "closedBy" TEXT;
ALTER TABLE "Question" ADD COLUMN "objection" TEXT;
ALTER TABLE "Question" ADD COLUMN "said" TEXT;
