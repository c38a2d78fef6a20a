import { expect, test } from 'vitest';
import { Ledger } from '../../src/load/ledger.ts';

test('what Discord did not take is not asked, and counted all the same', async () => {
  const ledger = new Ledger();
  const settled = ledger.interaction('1', 'a press');
  ledger.withdraw('1');
  await settled;
  void ledger.interaction('2', 'a question');
  expect(ledger.sum([])).toMatchObject({ asked: 1, answered: 0, withdrawn: 1 });
});
