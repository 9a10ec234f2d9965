import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import type { ModelPrompt } from '../../ports/model.ts';
import type { Manner } from './manner.ts';

type Request = ChatCompletionCreateParamsNonStreaming;

/** One call: the task, the data, and as much about the form of the answer as the endpoint understands. */
export function buildRequest(prompt: ModelPrompt, model: string, manner: Manner): Request {
  return {
    model,
    messages: buildMessages(prompt, manner),
    ...(manner.limit === 'none' ? {} : { [manner.limit]: manner.room }),
    ...(manner.saysTemperature ? { temperature: 0 } : {}),
    ...(manner.saysEffort ? { reasoning_effort: 'low' } : {}),
    ...buildFormat(prompt, manner),
    ...buildThinking(manner),
  };
}

function buildMessages(prompt: ModelPrompt, { hasSystem }: Manner): Request['messages'] {
  // Also where the schema is sent beside it: some endpoints take it and do not hold to it.
  const task = `${prompt.system}\n\nAnswer with one JSON object and nothing else. It has this JSON Schema:\n${JSON.stringify(prompt.schema)}`;
  if (!hasSystem) return [{ role: 'user', content: `${task}\n\n${prompt.user}` }];
  return [
    { role: 'system', content: task },
    { role: 'user', content: prompt.user },
  ];
}

function buildFormat({ id, schema }: ModelPrompt, { format }: Manner): Pick<Request, 'response_format'> {
  if (format === 'text') return {};
  if (format === 'json_object') return { response_format: { type: 'json_object' } };
  return { response_format: { type: 'json_schema', json_schema: { name: id, strict: true, schema } } };
}

/** Words of single houses, sent only where they were asked for. */
function buildThinking({ thinking }: Manner): Record<string, never> | object {
  if (thinking === 'enable_thinking') return { enable_thinking: false };
  return thinking === 'thinking' ? { thinking: { type: 'disabled' } } : {};
}
