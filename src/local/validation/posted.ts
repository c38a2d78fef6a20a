import { InteractionType } from 'discord-api-types/v10';
import * as z from 'zod/mini';
import { faultsOf, refuseFaults } from './schema.ts';

/** A value that was filled in. */
const filled = z.object({
  type: z.int(),
  name: z.string(),
  value: z.optional(z.union([z.string(), z.number(), z.boolean()])),
  focused: z.optional(z.boolean()),
});

/** A group, or a subcommand, with what is in it. Discord has no more than these three levels. */
const subcommand = z.extend(filled, { options: z.optional(z.array(filled)) });
const option = z.extend(filled, { options: z.optional(z.array(subcommand)) });

/** A field of a form as it was filled in; texts that are shown there come back as well. */
const field = z.object({
  type: z.int(),
  custom_id: z.optional(z.string()),
  value: z.optional(z.union([z.string(), z.boolean(), z.null()])),
  values: z.optional(z.array(z.string())),
});

const anywhere = {
  application_id: z.string(),
  channel_id: z.string(),
  session_id: z.string(),
  guild_id: z.nullish(z.string()),
  nonce: z.optional(z.union([z.string().check(z.maxLength(25)), z.number()])),
};

const ofCommand = {
  ...anywhere,
  data: z.object({
    id: z.string(),
    name: z.string(),
    type: z.int(),
    target_id: z.optional(z.string()),
    options: z.optional(z.array(option)),
  }),
};

const posted = z.discriminatedUnion('type', [
  z.object({ type: z.literal(InteractionType.ApplicationCommand), ...ofCommand }),
  z.object({ type: z.literal(InteractionType.ApplicationCommandAutocomplete), ...ofCommand }),
  z.object({
    type: z.literal(InteractionType.MessageComponent),
    ...anywhere,
    message_id: z.string(),
    data: z.object({
      component_type: z.int(),
      custom_id: z.string(),
      values: z.optional(z.array(z.string())),
    }),
  }),
  z.object({
    type: z.literal(InteractionType.ModalSubmit),
    ...anywhere,
    data: z.object({
      id: z.string(),
      custom_id: z.string(),
      components: z.array(
        z.object({
          type: z.int(),
          component: z.optional(field),
          components: z.optional(z.array(field)),
        }),
      ),
    }),
  }),
]);

/** An interaction as a reader's client posts it. */
export type Posted = z.infer<typeof posted>;
export type PostedCommand = Extract<Posted, { data: { name: string } }>['data'];
export type PostedOption = z.infer<typeof option>;
export type PostedPress = Extract<Posted, { message_id: string }>['data'];
export type PostedForm = Extract<Posted, { type: InteractionType.ModalSubmit }>['data'];

/**
 * Checks what a reader's client posts, as far as it can be told without knowing what it is about.
 * Gives what Discord knows of it: the bot hears of nothing else, however deep it is nested.
 */
export function checkPosted(body: unknown): Posted {
  refuseFaults(faultsOf(posted, body));
  return z.parse(posted, body);
}
