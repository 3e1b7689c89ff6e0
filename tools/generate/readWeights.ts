/** What can be generated, and how often it is of all that is: relative weights. Zero: never. */
export type Weights = Readonly<Record<keyof typeof defaultWeights, number>>;

/** A lively community: much is read and reacted to, less is written, people come more often than they go. */
export const defaultWeights = {
  person: 4,
  community: 0.3,
  join: 10,
  leave: 0.8,
  group: 1,
  joinGroup: 6,
  leaveGroup: 0.5,
  post: 5,
  comment: 22,
  reaction: 28,
  acceptance: 1,
  direct: 2,
  message: 22,
};

export type WeightName = keyof typeof defaultWeights;

export const weightNames = Object.keys(defaultWeights) as readonly WeightName[];

/** Reads weights like `post=5,message=0`; those that are not named stay as they are. @throws Error that says what is wrong */
export function readWeights(text: string): Weights {
  const weights: Record<WeightName, number> = { ...defaultWeights };
  for (const part of text.split(',').filter((one) => one !== '')) {
    const [name = '', value = ''] = part.split('=');
    const known = weightNames.find((one) => one === name);
    if (known === undefined) throw new Error(`--weights knows ${weightNames.join(', ')}, not ${name}`);
    const weight = Number(value);
    if (value === '' || !(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      throw new Error(`--weights must have a number from 0 for ${name}`);
    }
    weights[known] = weight;
  }
  return weights;
}
