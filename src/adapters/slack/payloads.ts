import { z } from 'zod';
import { SharedFile } from './files.ts';

/** What we read of Slack's deliveries; everything else in them is left alone. */
export const MessageEvent = z.object({
  type: z.enum(['message', 'app_mention']),
  subtype: z.string().optional(),
  channel: z.string(),
  channel_type: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().nullish(),
  text: z.string().nullish(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  files: z.array(SharedFile).nullish().catch(null),
});
export type MessageEvent = z.infer<typeof MessageEvent>;

export const EventDelivery = z.object({ type: z.literal('event_callback'), event: MessageEvent });

export const ButtonDelivery = z.object({
  type: z.literal('block_actions'),
  user: z.object({ id: z.string() }),
  container: z.object({
    channel_id: z.string(),
    message_ts: z.string(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().optional(),
  }),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        action_ts: z.string(),
        value: z.string().optional(),
        selected_option: z.object({ value: z.string() }).nullish(),
      }),
    )
    .min(1),
});
export type ButtonDelivery = z.infer<typeof ButtonDelivery>;

export const CommandDelivery = z.object({
  command: z.string(),
  text: z.string().optional(),
  user_id: z.string(),
  channel_id: z.string(),
  trigger_id: z.string(),
});
export type CommandDelivery = z.infer<typeof CommandDelivery>;

/** The message shortcut: somebody chose a message, anybody's, to be logged. */
export const ShortcutDelivery = z.object({
  type: z.literal('message_action'),
  callback_id: z.literal('log_as_update'),
  trigger_id: z.string(),
  user: z.object({ id: z.string() }),
  team: z.object({ domain: z.string() }).nullish(),
  channel: z.object({ id: z.string(), name: z.string().optional() }),
  message: z.object({
    ts: z.string(),
    thread_ts: z.string().optional(),
    user: z.string().optional(),
    username: z.string().nullish(),
    text: z.string().nullish(),
  }),
});
export type ShortcutDelivery = z.infer<typeof ShortcutDelivery>;
