import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showProgress } from '../../src/cli/progress.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('says nothing about what is over within two seconds', () => {
  const noted: string[] = [];
  const progress = showProgress((line) => noted.push(line));
  progress.stage('reading');
  vi.advanceTimersByTime(1900);
  progress.end();
  vi.advanceTimersByTime(9000);
  expect(noted).toEqual([]);
});

it('says on what it works once that takes longer, and each thing once', () => {
  const noted: string[] = [];
  const progress = showProgress((line) => noted.push(line));
  progress.stage('reading');
  vi.advanceTimersByTime(4100);
  progress.stage('keeping');
  vi.advanceTimersByTime(2000);
  progress.end();
  expect(noted).toEqual(['… reading', '… keeping']);
});

it('announces at once what will be long', () => {
  const noted: string[] = [];
  const progress = showProgress((line) => noted.push(line));
  progress.stage('looking for tasks', true);
  progress.end();
  expect(noted).toEqual(['… looking for tasks']);
});
