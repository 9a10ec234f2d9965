/** What decides between an answer, a question back and "not in this plan". */
export interface Thresholds {
  /** Below this share of the question's content, the best task is no answer. */
  coverage: number;
  /** Tasks at this share of the best score or above could be meant as well. */
  rival: number;
}

export const THRESHOLDS: Thresholds = { coverage: 0.5, rival: 0.85 };
