import type { Order } from './order.ts';

/** The order behind a choice of the quarter's papers: `issue:2023Q3`, `hear:区民政局`, `explain:12`, `met:7`. */
export function readReportingChoice(act: string, value: string): Order | undefined {
  switch (act) {
    case 'issue':
      return { do: 'issue-report', quarter: value };
    case 'hear':
      return { do: 'hear-department', department: value };
    case 'explain':
      return { do: 'explain', matter: value, text: null };
    case 'met':
      return { do: 'settle-commitment', matter: value, answer: null };
    default:
      return undefined;
  }
}
