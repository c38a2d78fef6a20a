import { readBundle, runBundle } from './bundle.ts';

/* Runs the bot from its build. */

runBundle(readBundle());
