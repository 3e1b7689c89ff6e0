import { describe, expect, test } from 'vitest';
import { commandId } from './commandId.ts';
import { deriveId } from './deriveId.ts';

const identity = { actor: 'person_a', type: 'c18n.posts.publishPost', place: 'community_a' };
const sortable = commandId({ ...identity, idempotencyKey: '018f4e3c-7b2a-7c3d-8e4f-5a6b7c8d9e0f' }, 0);

describe('the ids that a command makes', () => {
  // A repetition is told by them, perhaps after the next release.
  test('are the same for ever', () => {
    expect(sortable).toBe('command_01hx73rysaeqetpmzhb8m0pvph');
    expect(deriveId('post', sortable)).toBe('post_01hx73rysaev7bkzpyvkhd7dfr');
    expect(deriveId('post', sortable, 'b')).toBe('post_01hx73rysae7bvccjtaxbkhtfx');
    const plain = commandId({ ...identity, idempotencyKey: 'monday' }, 0);
    expect(plain).toBe('command_014jew6cndhxk97nhkky43r4ka');
    expect(deriveId('post', plain)).toBe('post_7j58tc2sp4hwvv3n8010epp3g7');
  });

  test('sort by the time of the key, where it has one', () => {
    const later = commandId({ ...identity, idempotencyKey: '018f4e3c-7b2b-7000-8000-000000000000' }, 0);
    expect(deriveId('post', sortable) < deriveId('post', later)).toBe(true);
  });

  test('are none where the command has no id', () => {
    expect(() => deriveId('post', 'command_of_mine')).toThrow();
  });
});
