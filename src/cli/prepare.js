// Runs after an install: makes the types that the editor and the checks need. On a Node that is too
// old it stays silent, so that `npm start` can say so in one sentence.
import { execSync } from 'node:child_process';
import { isNodeTooOld } from './node-version.js';

if (!isNodeTooOld()) execSync('npx svelte-kit sync', { stdio: 'inherit' });
