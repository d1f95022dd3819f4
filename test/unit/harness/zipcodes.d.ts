declare module 'zipcodes' {
  const zipcodes: {
    lookup(zip: string):
      | {
          readonly city: string;
          readonly state: string;
          readonly latitude: number;
          readonly longitude: number;
        }
      | undefined;
  };
  export = zipcodes;
}
