// npm run docs:samples: writes docs/samples.md, where Istio's samples are beside the checkout.
import * as fs from 'node:fs';
import { formatSampleFindings, SAMPLES } from './sample-findings';

if (fs.existsSync(SAMPLES)) fs.writeFileSync('docs/samples.md', formatSampleFindings(SAMPLES));
else console.log(`skipped: there is no ${SAMPLES}`);
