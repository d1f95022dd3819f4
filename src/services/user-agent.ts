/** Who asks, where a service's terms want to know; hosts that are web pages cannot send it. */
export const USER_AGENT = 'myStratus-Maps (+https://www.mystratus.com/maps)';
