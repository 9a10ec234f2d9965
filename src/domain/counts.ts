import { LIGHTS, type Light } from './pace.ts';

/** How many tasks have which light; the sum is the number of tasks. */
export type LightCounts = Record<Light, number>;

export function countLights(lights: Iterable<{ light: Light }>): LightCounts {
  const counts: LightCounts = { done: 0, on_pace: 0, behind: 0, far_behind: 0, no_data: 0 };
  for (const { light } of lights) counts[light] += 1;
  return counts;
}

export function sumOfCounts(counts: LightCounts): number {
  return LIGHTS.reduce((sum, light) => sum + counts[light], 0);
}
