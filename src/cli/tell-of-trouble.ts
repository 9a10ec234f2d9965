import { dayOf } from '../domain/dates.ts';
import { isOffice } from '../domain/person.ts';
import type { Language } from '../domain/plan.ts';
import { inLanguage } from '../domain/wording.ts';
import type { Reply } from '../ports/chat.ts';
import type { ModelTrouble, TroubleKind } from '../ports/model.ts';
import type { Store } from '../ports/stores.ts';
import type { Tools } from './command.ts';
import { readNow } from './with-store.ts';

/** Tells everybody in the office that a language model is out of use: at most once a day, and once if none is left. */
export async function tellOfTrouble(
  store: Store,
  tools: Pick<Tools, 'rules' | 'clock'>,
  platform: string,
  trouble: ModelTrouble,
): Promise<void> {
  const at = await readNow(store, tools);
  const left = trouble.isStoodInFor ? ':stood-in-for' : '';
  const key = `model-trouble:${dayOf(at, tools.rules().zone)}${left}`;
  const office = (await store.directory.list()).filter((person) => isOffice(person) && person.reachable);
  const plan = await store.plans.findInForce();
  const reply = describeTrouble(trouble, plan?.register.language ?? 'zh');
  const messages = office.map(({ handle }) => ({ key: `${key}:${handle}`, platform, recipient: handle, reply }));
  await store.conversations.keep({
    ...{ at, by: 'remit', commands: [], messages },
    claim: { key, kind: 'model-trouble', outcome: `sent: ${trouble.kind}` },
  });
}

function describeTrouble({ kind, endpoint, isStoodInFor }: ModelTrouble, language: Language): Reply {
  const why = inLanguage(language, ...REASONS[kind]);
  const text = isStoodInFor
    ? inLanguage(
        language,
        `语言模型 ${endpoint} 暂时用不上：${why}。已改用备用模型。请管理员运行 remit doctor，看要处理什么。今天不再提醒。`,
        `The language model ${endpoint} is out of use: ${why}. The second one stands in. Whoever runs Remit sees with “remit doctor” what to mend. This is not repeated today.`,
      )
    : inLanguage(
        language,
        `语言模型暂时用不上：${why}。各项答复照常，一律按规则办理。请管理员运行 remit doctor，看要处理什么。今天不再提醒。`,
        `The language model is out of use: ${why}. Answers go on, by rules alone. Whoever runs Remit sees with “remit doctor” what to mend. This is not repeated today.`,
      );
  return { blocks: [{ type: 'text', text }] };
}

const REASONS: Record<TroubleKind, [string, string]> = {
  key: ['密钥不被接受', 'its key is not accepted'],
  quota: ['账户额度已用完', 'the account has nothing left to spend'],
  address: ['所设地址上没有模型服务', 'nobody serves models at its address'],
  model: ['对方没有所设的模型', 'the endpoint has no such model'],
  request: ['对方不接受我们的请求', 'the endpoint takes none of our requests'],
  busy: ['对方繁忙，暂不受理', 'the endpoint has too much to do'],
  broken: ['对方出错', 'the endpoint has a fault'],
  slow: ['对方没有及时应答', 'the endpoint does not answer in time'],
  nonsense: ['对方的应答不能用', 'what the endpoint answers cannot be used'],
};
