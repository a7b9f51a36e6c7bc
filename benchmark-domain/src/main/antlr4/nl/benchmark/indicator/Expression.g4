/**
 * One grammar for indicator formulas (measures, "Expressions"); questions and DDAS measures extend it later.
 * What a name means is not decided here: functions, measures, dimensions and categories are checked on the tree.
 */
grammar Expression;

formula   : sum EOF ;
sum       : sum op=('+' | '-') product | product ;
product   : product op=('*' | '/') unary | unary ;
unary     : '-' unary | primary ;
primary   : NUMBER | call | measure | '(' sum ')' ;
call      : name=IDENTIFIER '(' sum (',' periods=NUMBER)? ')' ;
measure   : name=IDENTIFIER ('[' condition (';' condition)* ']')? ;
condition : name=IDENTIFIER '=' category (',' category)* ;

/** 01, a, WORK, 5-10, 10+: put together here, so that the minus of a sum stays a minus. */
category  : IDENTIFIER | NUMBER ('-' NUMBER | '+')? ;

NUMBER     : [0-9]+ ('.' [0-9]+)? ;
IDENTIFIER : [A-Za-z] [A-Za-z0-9_]* ;
WS         : [ \t\r\n]+ -> skip ;
/** Anything else, so that the parser tells where it stands. */
OTHER      : . ;
