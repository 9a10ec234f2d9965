import calibrated from './thresholds.json' with { type: 'json' };

/** What decides between an answer, a question back and "not in this plan". */
export interface Thresholds {
  /** Below this share of the question's content, the best task is no answer. */
  coverage: number;
  /** The same, where the question names a thing that the task does not speak of. */
  strange: number;
  /** From this weight of evidence on, `strange` does not apply. */
  enough: number;
  /** Tasks at this share of the best score or above could be meant as well. */
  rival: number;
}

/** As the calibration script wrote them; the file says from which data. */
export const THRESHOLDS: Thresholds = {
  coverage: calibrated.coverage,
  strange: calibrated.strange,
  enough: calibrated.enough,
  rival: calibrated.rival,
};
