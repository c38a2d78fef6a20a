import type { Log, Observer } from '../discord/options.ts';
import { asError } from '../errors.ts';

/**
 * Writes what the bot reports to the log: one line for each answered question.
 *
 * @param withQuestions - whether the operator wants to read questions and readers' ids
 */
export function observe(log: Log, withQuestions: boolean): Observer {
  return {
    answered({ duration, ...answered }, asked) {
      const fields = { ...answered, duration: Math.round(duration * 10) / 10 };
      log.info(withQuestions ? { ...fields, ...asked } : fields, 'Answered');
    },
    failed({ command, reference, error }) {
      const { name, message, stack } = asError(error);
      log.error({ command, reference, error: { name, message, stack } }, 'Failed to answer');
    },
    limited: (limit) => log.info(limit, 'Asked to wait'),
    gateway(event) {
      if (event.type === 'ready') log.info(event, 'Ready');
      else if (event.type === 'disconnected') log.warn(event, 'Disconnected');
      else log.info(event, event.type === 'resumed' ? 'Resumed' : 'Reconnecting');
    },
  };
}
