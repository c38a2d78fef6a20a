import multipart, { type MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refusals } from './refusal.ts';
import { newSnowflake } from './snowflake.ts';

/** Bytes that one file may have, and files that one message may have. */
const LARGEST_FILE = 1_048_576;
const MOST_FILES = 10;

/** A file that came with a message. Its bytes are let go: nobody can download it. */
export interface Attached {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly content_type: string;
  readonly url: string;
  readonly proxy_url: string;
}

const files = new WeakMap<FastifyRequest, Attached[]>();

/** The files of a request; empty where it had none. */
export function filesOf(request: FastifyRequest): readonly Attached[] {
  return files.get(request) ?? [];
}

async function describe(part: MultipartFile): Promise<Attached> {
  const id = newSnowflake();
  const { length: size } = await part.toBuffer();
  const url = `attachment://${id}/${encodeURIComponent(part.filename)}`;
  const { filename, mimetype } = part;
  return { id, filename, size, content_type: mimetype, url, proxy_url: url };
}

/** A multipart body: the message is in the part `payload_json`, beside its files. */
async function readParts(request: FastifyRequest): Promise<unknown> {
  const attached: Attached[] = [];
  let payload: unknown = {};
  for await (const part of request.parts()) {
    if (part.type === 'file') attached.push(await describe(part));
    else if (part.fieldname === 'payload_json') payload = part.value;
  }
  files.set(request, attached);
  if (typeof payload !== 'string') return payload;
  try {
    return JSON.parse(payload) as unknown;
  } catch {
    throw refusals.invalidJson();
  }
}

/** Lets bodies come with files, as Discord's clients send them. */
export async function readFiles(app: FastifyInstance): Promise<void> {
  await app.register(multipart, { limits: { fileSize: LARGEST_FILE, files: MOST_FILES } });
  app.addHook('preValidation', async (request) => {
    if (request.isMultipart()) request.body = await readParts(request);
  });
}
