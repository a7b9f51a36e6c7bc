/** One grammar for indicator formulas (spec: measures, "Expressions"); questions and DDAS measures extend it later. */
grammar Expression;

formula : sum EOF ;
sum     : sum op=('+' | '-') product | product ;
product : product op=('*' | '/') unary | unary ;
unary   : '-' unary | primary ;
primary : NUMBER | call | measure | '(' sum ')' ;
call    : IDENTIFIER '(' sum (',' NUMBER)? ')' ;
measure : IDENTIFIER filter? ;
filter  : '[' condition (';' condition)* ']' ;
condition : IDENTIFIER '=' category (',' category)* ;
category  : (IDENTIFIER | NUMBER | CODE) ;

NUMBER     : [0-9]+ ('.' [0-9]+)? ;
IDENTIFIER : [A-Za-z][A-Za-z0-9_]* ;
CODE       : [0-9]+ ('-' [0-9]+ | '+') | [0-9A-Za-z_]+ ;
WS         : [ \t\r\n]+ -> skip ;
