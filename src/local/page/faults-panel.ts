import { element } from './element.ts';
import type { Settings } from './settings.ts';
import type { FaultKind } from './texts.ts';

/** What is posted to the server for each; requests fail once, the gateway at once. */
const controls: Readonly<Record<FaultKind, object>> = {
  routeLimit: request({ kind: 'rate-limit', global: false, seconds: 2 }),
  globalLimit: request({ kind: 'rate-limit', global: true, seconds: 2 }),
  error500: request({ kind: 'status', status: 500 }),
  error502: request({ kind: 'status', status: 502 }),
  error503: request({ kind: 'status', status: 503 }),
  errorAfter: request({ kind: 'status-after', status: 500 }),
  cut: request({ kind: 'cut' }),
  cutAfter: request({ kind: 'cut-after' }),
  slow: request({ kind: 'slow', milliseconds: 2_500 }),
  expired: request({ kind: 'expired' }, { path: '/callback' }),
  goneChannel: request({ kind: 'gone', what: 'channel' }),
  goneMessage: request({ kind: 'gone', what: 'message' }),
  noAccess: request({ kind: 'forbidden', code: 50001 }),
  noPermission: request({ kind: 'forbidden', code: 50013 }),
  reconnect: { control: 'reconnect' },
  invalidResumable: { control: 'invalidate', resumable: true },
  invalid: { control: 'invalidate', resumable: false },
  close4000: { control: 'close', code: 4000 },
  close4004: { control: 'close', code: 4004 },
  close4014: { control: 'close', code: 4014 },
  gatewayCut: { control: 'cut' },
  gatewayAway: { control: 'away', milliseconds: 60_000 },
  mute: { control: 'mute', on: true },
  twice: { control: 'twice' },
  swap: { control: 'swap' },
};

function request(fault: object, aim: object = {}): object {
  return { control: 'request', fault, aim };
}

async function post(control: object): Promise<boolean> {
  const response = await fetch('/faults', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(control),
  }).catch(() => null);
  return response?.ok ?? false;
}

/** Draws the switches of the local Discord's faults, which befall the bot and spare the page. */
export function drawFaults(settings: Settings, announce: (text: string) => void): HTMLElement {
  const { texts } = settings;
  const names = Object.keys(controls) as FaultKind[];
  const choice = element(
    'select',
    { id: 'fault' },
    ...names.map((name) => element('option', { value: name }, texts.faultNames[name])),
  );
  const said = element('p', { class: 'fault-state' });

  async function switchOn(control: object, done: string): Promise<void> {
    const text = (await post(control)) ? done : texts.faultRefused;
    said.textContent = text;
    announce(text);
  }

  return element(
    'section',
    { class: 'faults', 'aria-labelledby': 'faults-title' },
    element('h3', { id: 'faults-title' }, texts.faults),
    element('label', { for: 'fault' }, texts.faultLabel),
    choice,
    element(
      'div',
      { class: 'fault-actions' },
      element(
        'button',
        {
          type: 'button',
          class: 'send',
          on: {
            click: () => {
              const name = choice.value as FaultKind;
              void switchOn(controls[name], texts.faultOn(texts.faultNames[name]));
            },
          },
        },
        texts.faultSwitch,
      ),
      element(
        'button',
        {
          type: 'button',
          class: 'link',
          on: { click: () => void switchOn({ control: 'clear' }, texts.faultsOff) },
        },
        texts.faultsClear,
      ),
    ),
    said,
  );
}
