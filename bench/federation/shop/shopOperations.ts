/** The query by which federation gateways are compared, with a variable that makes each request another one. */
export const SHOP = `
  fragment UserFields on User { id username name }
  fragment ReviewFields on Review { id body }
  fragment ProductFields on Product { inStock name price shippingEstimate upc weight }
  query Shop($batch: String!) {
    users(batch: $batch) {
      ...UserFields
      reviews { ...ReviewFields product { ...ProductFields
        reviews { ...ReviewFields author { ...UserFields reviews { ...ReviewFields product { ...ProductFields } } } } } }
    }
    topProducts(batch: $batch) { ...ProductFields
      reviews { ...ReviewFields author { ...UserFields reviews { ...ReviewFields product { ...ProductFields } } } } }
  }`;

/** One entity, one fetch. */
export const PRODUCT = 'query Product($upc: String!) { product(upc: $upc) { upc name price weight } }';
