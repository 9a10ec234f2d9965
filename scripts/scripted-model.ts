import { LLMock } from '@copilotkit/aimock';
import type { Register, TaskId } from '../src/domain/plan.ts';

/** What is right about one message. */
export interface Truth {
  text: string;
  /** The tasks it is about, in the order of its sentences; none where it is about none, or may mean several. */
  tasks: TaskId[];
  /** It asks for a figure. */
  wantsFigure: boolean;
}

/** How a scripted model behaves. */
export const BEHAVIOURS = [
  'good',
  'good, fenced',
  'wrong handles',
  'wrong handles, other words',
  'invented handles',
  'quotations of its own',
  'everything at once',
  'prose',
  'empty',
  'no JSON',
  'another schema',
  'unknown commands',
  'refusals',
  'truncated',
  'obeys the message',
] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

interface Command {
  do: string;
  task: string;
  measure: string;
  quote: string;
}

interface Request {
  message: string;
  candidates: { handle: string; wording: string }[];
}

/** An endpoint on this machine that has read the right answers, and does with them what it is told to. */
export async function startScriptedModel(truths: Truth[], register: Register) {
  const server = await LLMock.create({ port: 0, strict: true });
  const byText = new Map(truths.map((truth) => [squeeze(truth.text), truth]));
  const tokens: number[] = [];
  let behaviour: Behaviour = 'good';
  server.onMessage(/[\s\S]/, (body) => {
    const said = body.messages.map(({ content }) => String(content)).join('\n');
    const request = readRequest(said);
    tokens.push(said.length);
    const truth = byText.get(squeeze(request.message));
    const right = truth ? tell(truth, request, register) : [NOTHING];
    return { ...respond(behaviour, right, request) };
  });
  return {
    url: `${server.url}/v1`,
    calls: () => tokens.length,
    behave(next: Behaviour) {
      behaviour = next;
      tokens.length = 0;
    },
    stop: () => server.stop(),
  };
}

const squeeze = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

function readRequest(said: string): Request {
  const block = (name: string) => new RegExp(`<<${name} (\\S+)\\n([\\s\\S]*?)\\n\\1>>`).exec(said)?.[2] ?? '';
  const candidates = [...block('candidates').matchAll(/^(c\d+): (.*)$/gm)];
  return {
    message: block('message'),
    candidates: candidates.map(([, handle = '', wording = '']) => ({ handle, wording })),
  };
}

const NOTHING: Command = { do: 'nothing-fits', task: '', measure: '', quote: '' };

/** What a model that understands everything would say. */
function tell({ tasks, wantsFigure }: Truth, request: Request, register: Register): Command[] {
  const parts = cutSentences(request.message);
  const commands = tasks.flatMap((task, at) => {
    const handle = findHandle(task, request, register);
    const quote = parts.length === tasks.length ? (parts[at] ?? '') : request.message;
    return handle === undefined ? [] : [{ do: 'about', task: handle, measure: '', quote }];
  });
  if (wantsFigure) commands.push({ do: 'wants-figure', task: '', measure: '', quote: request.message });
  return commands.length > 0 ? commands : [NOTHING];
}

const cutSentences = (message: string) =>
  message
    .split(/[\n。;；]+|(?<=[a-z])\.\s+/)
    .map((part) => part.replace(/^\s*[-•]\s*/, '').trim())
    .filter((part) => part !== '');

/** The handle of a task, recognised by the longest stretch of its wording that was sent. */
function findHandle(task: TaskId, { candidates }: Request, register: Register): string | undefined {
  const found = register.tasks.find(({ id }) => id === task);
  const text = squeeze(`${found?.text ?? ''}`).toLowerCase();
  return candidates.find(({ wording }) => {
    const [, cut = ''] = wording.split('：', 2);
    const pieces = squeeze(wording.slice(wording.length - cut.length))
      .toLowerCase()
      .split(/[＊*…]+/);
    const [longest = ''] = pieces.sort((one, other) => other.length - one.length);
    return longest.length >= 4 && text.includes(longest);
  })?.handle;
}

function respond(
  behaviour: Behaviour,
  right: Command[],
  request: Request,
): Record<string, unknown> & { content: string } {
  const json = (commands: unknown) => JSON.stringify({ commands });
  const wrong = makeWrong(right, request);
  switch (behaviour) {
    case 'good':
      return { content: json(right) };
    case 'good, fenced':
      return { content: `Here you are:\n\`\`\`json\n${json(right)}\n\`\`\`\nAnything else?` };
    case 'wrong handles':
    case 'obeys the message':
      return { content: json(wrong) };
    case 'wrong handles, other words':
      return { content: json(wrong.map((command) => ({ ...command, quote: request.message.slice(0, 4) }))) };
    case 'invented handles':
      return { content: json(right.map((command) => ({ ...command, do: 'about', task: 'c99' }))) };
    case 'quotations of its own':
      return { content: json(wrong.map((command) => ({ ...command, quote: request.candidates[0]?.wording ?? 'x' }))) };
    case 'everything at once':
      return {
        content: json(
          request.candidates.map(({ handle }) => ({
            do: 'about',
            task: handle,
            measure: 'm1',
            quote: request.message,
          })),
        ),
      };
    case 'prose':
      return { content: 'The message is about the first candidate, I think.' };
    case 'empty':
      return { content: '' };
    case 'no JSON':
      return { content: json(wrong).replaceAll('"', '') };
    case 'another schema':
      return { content: JSON.stringify({ owner: '区市场监管局', value: 100 }) };
    case 'unknown commands':
      return { content: json(wrong.map((command) => ({ ...command, do: 'record' }))) };
    case 'refusals':
      return { content: "I'm sorry, I can't help with that.", finishReason: 'content_filter' };
    case 'truncated':
      return { content: json(wrong).slice(0, 40), finishReason: 'length' };
    default:
      return behaviour satisfies never;
  }
}

/** Offered handles, verbatim quotations, every one for the wrong matter. */
function makeWrong(right: Command[], { message, candidates }: Request): Command[] {
  const meant = new Set(right.map(({ task }) => task));
  const others = candidates.filter(({ handle }) => !meant.has(handle));
  const [lie = candidates[0]] = others;
  const about = { do: 'about', task: lie?.handle ?? 'c1', measure: '', quote: message };
  return [
    about,
    { do: 'wants-figure', task: '', measure: '', quote: message },
    { do: 'in-trouble', task: '', measure: '', quote: message },
  ];
}
