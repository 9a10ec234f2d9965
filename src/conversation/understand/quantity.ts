import type { Span } from './calendar-numbers.ts';
import type { Shape } from './units.ts';

/** A number of the message with the way it was said; offsets into the clause. */
export interface Quantity {
  value: number;
  shape: Shape;
  /** The measure word as said; `%` for rates, `批次/千人` for per-capita figures. */
  unit: string | null;
  start: number;
  end: number;
  isOrdinal: boolean;
  /** Follows from the message by division: 三分之二. */
  isComputed: boolean;
  /** The whole that this is a part of, and where it stands: 50 in 50家里32家. `isWithin`: 8家其中3家 leaves open which of the two is meant. */
  partOf: (Span & { value: number; isWithin: boolean }) | null;
  isApproximate: boolean;
  /** 八成多, 三十几批: at least this, and how much more is not said. */
  isVague: boolean;
}
