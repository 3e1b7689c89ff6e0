/** What a test's installation signs with unless it says otherwise, so that a test can sign, too. */
export const testSecret = 'a secret for tests, long enough for anybody';
