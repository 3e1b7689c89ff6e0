import type { LiveModule } from '@c18n/platform/live/LiveField';

/** What happens in a community is told together with its posts, by `communityEvents` of the posts domain: they are in one order. */
export const live: LiveModule = {
  fields: [],
  isPlaceIndependent: true,
  viewerDependent: ['Community.viewerMembership'],
};
