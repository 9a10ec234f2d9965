import { describe, expect, it } from 'vitest';
import { adjustManner, FIRST_MANNER, type Manner, readManner } from '../../../src/adapters/openai/manner.ts';

const told = (message: string, param = '', from: Manner = FIRST_MANNER) => adjustManner(from, { param, message });

describe('a complaint changes the one thing that it is about', () => {
  it.each<[string, string, string, Partial<Manner>]>([
    ['OpenAI, older', 'Unrecognized request argument supplied: max_completion_tokens', '', { limit: 'max_tokens' }],
    [
      'OpenAI, reasoning',
      "'temperature' does not support 0 with this model",
      'temperature',
      { saysTemperature: false },
    ],
    ['OpenAI, plain', 'Unrecognized request argument: reasoning_effort', '', { saysEffort: false }],
    ['DeepSeek', 'This response_format type is unavailable now', '', { format: 'json_object' }],
    [
      'Qwen',
      'parameter.enable_thinking must be set to false for non-streaming calls',
      '',
      { thinking: 'enable_thinking' },
    ],
    ['Ollama', '"llama" does not support thinking', '', { saysEffort: false }],
    ['vLLM', 'guided decoding: unsupported json_schema keyword', '', { format: 'json_object' }],
    ['a template', 'System role not supported', 'messages[0].role', { hasSystem: false }],
    ['somebody', 'Bad Request', '', { format: 'json_object' }],
  ])('%s: %s', (_, message, param, change) => {
    expect(told(message, param)).toEqual({ ...FIRST_MANNER, ...change });
  });

  it('the parameter that is named goes before the words of the message', () => {
    const message = 'temperature is not supported when response_format is set';
    expect(told(message, 'temperature')).toEqual({ ...FIRST_MANNER, saysTemperature: false });
  });

  it('what was changed already is not changed back, and there is an end', () => {
    let manner: Manner | undefined = FIRST_MANNER;
    const seen = new Set<string>();
    for (; manner; manner = told('enable_thinking thinking max_tokens role temperature reasoning', '', manner)) {
      expect(seen.has(JSON.stringify(manner))).toBe(false);
      seen.add(JSON.stringify(manner));
    }
    expect(seen.size).toBeLessThan(15);
  });
});

describe('a manner that was kept', () => {
  it('comes back', () => expect(readManner(JSON.stringify(FIRST_MANNER))).toEqual(FIRST_MANNER));
  it.each(['', '{', '{"format":"xml"}', '{"format":"text"}'])('is found out again if it is %o', (text) => {
    expect(readManner(text)).toBeUndefined();
  });
});
