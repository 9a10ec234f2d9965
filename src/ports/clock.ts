/** Tells the time of the application, which a rehearsal may move; never read the machine's clock elsewhere. */
export interface Clock {
  now(): Date;
}
