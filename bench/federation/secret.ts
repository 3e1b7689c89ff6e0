/** What the measured installation derives its keys from: nothing that it protects is worth anything. */
export const SECRET = 'the secret of an installation that is only measured';
