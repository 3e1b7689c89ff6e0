/** What the people of the demo go on saying. */
export const smallTalk = [
  'is it raining where you are?',
  'not yet, but the swallows fly low',
  'the peas are up!',
  'has anybody seen my good trowel?',
  'it is in the compost. it is always in the compost',
  'who waters the glasshouse this week?',
  'I do, until Thursday',
  'there is a hedgehog under the rhubarb',
  'leave it, it eats the slugs',
  'so much for the treaty',
] as const;
