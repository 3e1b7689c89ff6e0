/** Everything of a batch carries its number, so that no two requests ask for the same. */
export const catalog = {
  users: (batch: string) => numbered('user', batch, USERS),
  products: (batch: string) => numbered('product', batch, PRODUCTS),
  /** The ids of the reviews that a user wrote. */
  reviewsBy: (userId: string) => reviewsWhere(userId, ({ user }) => user),
  /** The ids of the reviews of a product. */
  reviewsOf: (productUpc: string) => reviewsWhere(productUpc, ({ product }) => product),
  /** Who wrote a review, and of what. */
  subjectsOf: (reviewId: string) => {
    const { batch, number } = partsOf(reviewId);
    const { user, product } = subjectsOf(number);
    return { userId: `user-${batch}-${user}`, productUpc: `product-${batch}-${product}` };
  },
  numberOf: (id: string) => partsOf(id).number,
} as const;

const USERS = 6;
const PRODUCTS = 5;
const REVIEWS = 12;

function numbered(kind: string, batch: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${kind}-${batch}-${index + 1}`);
}

function partsOf(id: string): { readonly batch: string; readonly number: number } {
  const [, batch = '', number = ''] = id.split('-');
  return { batch, number: Number(number) };
}

function subjectsOf(review: number): { readonly user: number; readonly product: number } {
  return { user: ((review - 1) % USERS) + 1, product: ((review - 1) % PRODUCTS) + 1 };
}

function reviewsWhere(id: string, of: (subjects: ReturnType<typeof subjectsOf>) => number): readonly string[] {
  const { batch, number } = partsOf(id);
  const all = Array.from({ length: REVIEWS }, (_, index) => index + 1);
  return all.filter((review) => of(subjectsOf(review)) === number).map((review) => `review-${batch}-${review}`);
}
