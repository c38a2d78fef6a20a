// Runs the bundle, and at its parent's word keeps what V8 has compiled of it by then. With --check,
// says whether a process like this one takes what was kept.
import { keepCompiled, readBundle, runBundle } from '../dist/bundle.js';
import { keepNurserySmall } from '../dist/nursery.js';

const bundle = readBundle();
if (process.argv.includes('--check')) {
  console.log(bundle.cachedDataRejected === false ? 'taken' : 'not taken');
} else {
  process.once('message', () => {
    // V8 takes what was compiled under the same flags alone: this one goes back to what it was.
    keepNurserySmall()();
    keepCompiled(bundle);
    process.exit();
  });
  runBundle(bundle);
}
