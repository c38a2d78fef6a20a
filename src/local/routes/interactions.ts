import { type APIMessage, InteractionType, MessageFlags } from 'discord-api-types/v10';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { filesOf } from '../files.ts';
import type { Json } from '../json.ts';
import { refusals } from '../refusal.ts';
import {
  asObject,
  checkCallback,
  checkEditedFollowUp,
  checkFollowUp,
} from '../validation/bodies.ts';
import { accountOf, channelOf, type Context, type Routes } from './context.ts';

const POSTABLE: ReadonlySet<unknown> = new Set([
  InteractionType.ApplicationCommand,
  InteractionType.MessageComponent,
  InteractionType.ApplicationCommandAutocomplete,
  InteractionType.ModalSubmit,
]);

/** What a client must tell of an interaction. */
function checkPosted(body: Json): void {
  const missing = ['type', 'application_id', 'channel_id', 'session_id', 'data'].filter(
    (key) => body[key] === undefined,
  );
  if (missing.length > 0) {
    const fault = { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
    throw refusals.invalidForm(
      Object.fromEntries(missing.map((key) => [key, { _errors: [fault] }])),
    );
  }
  if (POSTABLE.has(body.type)) return;
  const fault = {
    code: 'BASE_TYPE_CHOICES',
    message: `Value must be one of {${[...POSTABLE].join(', ')}}.`,
  };
  throw refusals.invalidForm({ type: { _errors: [fault] } });
}

/** A reader posts what was done. */
function open(context: Context, request: FastifyRequest): void {
  const person = accountOf(context, request);
  const body = asObject(request.body);
  checkPosted(body);
  if (body.application_id !== context.world.applicationId) throw refusals.missingAccess();
  const channel = channelOf(context, String(body.channel_id), person);
  const locale = request.headers['x-discord-locale'];
  const { nonce, message_id: messageId } = body;
  context.interactions.open(person, {
    type: body.type as InteractionType,
    channel,
    nonce: typeof nonce === 'string' || typeof nonce === 'number' ? String(nonce) : undefined,
    data: asObject(body.data),
    messageId: typeof messageId === 'string' ? messageId : undefined,
    locale: typeof locale === 'string' ? locale : person.locale,
  });
}

interface Named {
  app: string;
  id: string;
  token: string;
  message: string;
}

/** Interactions: what readers do, and what the bot answers. */
export const interactionRoutes: Routes = (app, context) => {
  const { interactions, world } = context;

  app.post('/interactions', (request, reply) => {
    open(context, request);
    return reply.status(204).send();
  });

  app.post<{ Params: Named; Querystring: { with_response?: string } }>(
    '/interactions/:id/:token/callback',
    (request, reply: FastifyReply) => {
      const { id, token } = request.params;
      const callback = checkCallback(request.body);
      const { interaction, message } = interactions.answer(id, token, {
        ...callback,
        files: filesOf(request),
      });
      if (request.query.with_response !== 'true') return reply.status(204).send();
      const flags = message?.flags ?? 0;
      const about = {
        id,
        type: interaction.type,
        ...(message === undefined
          ? {}
          : {
              response_message_id: message.id,
              response_message_loading: (flags & MessageFlags.Loading) !== 0,
              response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
            }),
      };
      const resource = message === undefined ? {} : { resource: { type: callback.type, message } };
      return reply.send({ interaction: about, ...resource });
    },
  );

  function enter({ app: id, token }: Named) {
    if (id !== world.applicationId) throw refusals.unknownWebhook();
    return interactions.byWebhook(token);
  }

  app.post<{ Params: Named }>('/webhooks/:app/:token', (request): APIMessage =>
    interactions.followUp(enter(request.params), checkFollowUp(request.body), filesOf(request)),
  );
  const message = '/webhooks/:app/:token/messages/:message';
  app.get<{ Params: Named }>(message, (request) =>
    interactions.find(enter(request.params), request.params.message),
  );
  app.patch<{ Params: Named }>(message, (request) =>
    interactions.edit(
      enter(request.params),
      request.params.message,
      checkEditedFollowUp(request.body),
      filesOf(request),
    ),
  );
  app.delete<{ Params: Named }>(message, (request, reply) => {
    interactions.delete(enter(request.params), request.params.message);
    return reply.status(204).send();
  });
};
