import * as z from 'zod';
import { basisSchema } from './basis.ts';

/** How the voices of parents, pupils and teachers are kept and shown: the part `voices` of keurmerk.yaml. */

/** About fewer people nothing is kept or shown, whatever a framework says. */
const FLOOR = 5;

const share = z.number().min(0).max(1);
const people = z.int().min(FLOOR);

export const voiceRulesSchema = z.strictObject({
  minAnswers: z.strictObject({ school: people, public: people, basis: basisSchema }),
  minNew: z.strictObject({ people, basis: basisSchema }),
  splits: z.strictObject({ allowed: z.literal(false), basis: basisSchema }),
  nearlyAll: z.strictObject({ below: z.int().min(FLOOR), basis: basisSchema }),
  percentages: z.strictObject({ from: people, basis: basisSchema }),
  interval: z.strictObject({ confidence: z.literal([0.9, 0.95, 0.99]), basis: basisSchema }),
  differs: z.strictObject({
    high: z.number().min(0).max(3),
    low: z.number().min(0).max(3),
    fromLevel: z.literal([1, 2, 3]),
    share,
    basis: basisSchema,
  }),
  response: z.strictObject({ low: share, basis: basisSchema }),
  validity: z.strictObject({ previous: z.int().min(0), basis: basisSchema }),
});

export type VoiceRules = z.infer<typeof voiceRulesSchema>;

const OWN = { kind: 'project', source: 'ouder-audit' } as const;

/** What holds in a framework that says nothing of voices. */
const WITHOUT: VoiceRules = {
  minAnswers: { school: FLOOR, public: 10, basis: OWN },
  minNew: { people: FLOOR, basis: OWN },
  splits: { allowed: false, basis: OWN },
  nearlyAll: { below: 10, basis: OWN },
  percentages: { from: 50, basis: OWN },
  interval: { confidence: 0.95, basis: OWN },
  differs: { high: 2, low: 1, fromLevel: 2, share: 0.5, basis: OWN },
  response: { low: 0.5, basis: OWN },
  validity: { previous: 1, basis: OWN },
};

/** The rules for voices of a framework. */
export const voiceRulesOf = ({ voices }: { voices?: VoiceRules | undefined }): VoiceRules => voices ?? WITHOUT;
