// One round, in a process of its own: options come as JSON on the standard input, samples go to the standard output.
import { text } from 'node:stream/consumers';
import { measureLookUps } from './measure-look-ups.ts';
import { measureService } from './measure-service.ts';
import { measureStore } from './measure-store.ts';

const { round, withMillion }: { readonly round: number; readonly withMillion: boolean } =
  JSON.parse(await text(process.stdin));

const samples = [
  ...(await measureLookUps(round)),
  ...(await measureService(round)),
  ...(await measureStore(10_000, round)),
  ...(withMillion ? await measureStore(1_000_000, round) : []),
];
process.stdout.write(JSON.stringify(samples));
