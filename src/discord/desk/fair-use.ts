import { TokenBucket } from 'limiter';
import { LRUCache } from 'lru-cache';
import type { Allowance } from '../options.ts';

/** Readers and servers that are remembered; the one that asked longest ago makes room. */
const REMEMBERED = 20_000;

const MINUTE = 60_000;

/** Whether a question may be asked now. */
export type Turn =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly scope: 'reader' | 'server';
      /** Whole seconds until the next question may be asked; at least 1. */
      readonly seconds: number;
      /** Whether this is the first refusal since a question was allowed: the one that is told. */
      readonly first: boolean;
    };

interface Account {
  readonly bucket: TokenBucket;
  /** Whether the waiting time has been told. */
  told: boolean;
}

/** Gives each reader, and each server, a bucket of questions that refills steadily. */
export class FairUse {
  private readonly readers = new LRUCache<string, Account>({ max: REMEMBERED });
  private readonly servers = new LRUCache<string, Account>({ max: REMEMBERED });
  private readonly readerAllowance: Allowance;
  private readonly serverAllowance: Allowance;

  constructor(readerAllowance: Allowance, serverAllowance: Allowance) {
    this.readerAllowance = readerAllowance;
    this.serverAllowance = serverAllowance;
  }

  /** Takes a question of a reader in a server (null in direct messages) into account. */
  take(reader: string, server: string | null): Turn {
    const own = accountOf(this.readers, reader, this.readerAllowance);
    const shared = server === null ? null : accountOf(this.servers, server, this.serverAllowance);
    if (!own.bucket.tryRemoveTokens(1)) return refuse(own, 'reader', own);
    // The server's refusal is told once to each reader.
    if (shared !== null && !shared.bucket.tryRemoveTokens(1)) return refuse(shared, 'server', own);
    own.told = false;
    return { allowed: true };
  }
}

function accountOf(accounts: LRUCache<string, Account>, id: string, allowance: Allowance): Account {
  const known = accounts.get(id);
  if (known !== undefined) return known;
  const { burst, perMinute } = allowance;
  const bucket = new TokenBucket({
    bucketSize: burst,
    tokensPerInterval: perMinute,
    interval: MINUTE,
  });
  bucket.content = burst;
  const account = { bucket, told: false };
  accounts.set(id, account);
  return account;
}

function refuse({ bucket }: Account, scope: 'reader' | 'server', own: Account): Turn {
  const seconds = Math.max(1, Math.ceil(bucket.getWaitTime(1) / 1_000));
  const first = !own.told;
  own.told = true;
  return { allowed: false, scope, seconds, first };
}
