export declare const onNodeSqlite: Readonly<Record<string, string>>;
export declare const driverTests: readonly string[];
