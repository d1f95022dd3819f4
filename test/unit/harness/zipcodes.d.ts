declare module 'zipcodes' {
  const zipcodes: {
    lookup(zip: string): { readonly city: string; readonly state: string } | undefined;
  };
  export = zipcodes;
}
