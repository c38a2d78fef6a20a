// Runs the bundle, and at its parent's word keeps what V8 has compiled of it by then.
import { keepCompiled, readBundle, runBundle } from '../dist/bundle.js';

const bundle = readBundle();
process.once('message', () => {
  keepCompiled(bundle);
  process.exit();
});
runBundle(bundle);
