-- AlterTable
ALTER TABLE "Plan" ADD COLUMN "modelUse" TEXT;
