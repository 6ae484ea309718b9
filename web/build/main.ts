import { buildWeb } from './index.ts';

const say = (line: string): void => console.log(line);

if (!(await buildWeb({ node: process.execPath, env: process.env, say }))) say('the web app is built already');
