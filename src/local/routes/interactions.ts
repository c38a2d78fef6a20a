import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { filesOf } from '../files.ts';
import { refusals } from '../refusal.ts';
import { checkCallback, checkEditedFollowUp, checkFollowUp } from '../validation/bodies.ts';
import { checkPosted } from '../validation/posted.ts';
import { isLocale } from '../world.ts';
import { accountOf, channelOf, type Context, type Routes } from './context.ts';

/** A reader posts what was done. */
function open(context: Context, request: FastifyRequest): void {
  const person = accountOf(context, request);
  const posted = checkPosted(request.body);
  if (posted.application_id !== context.world.applicationId) throw refusals.missingAccess();
  const channel = channelOf(context, posted.channel_id, person);
  if ((posted.guild_id ?? channel.guildId) !== channel.guildId) throw refusals.unknownChannel();
  const locale = request.headers['x-discord-locale'];
  context.interactions.open(person, {
    posted,
    channel,
    locale: isLocale(locale) ? locale : person.locale,
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
